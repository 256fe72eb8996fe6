import { departementOutline, franceOutline } from '@/lib/territory/map/outlines';
import type { TerritoryRecord } from '@/lib/territory/queries';

/** Where the territory is: its département with its centre marked, or France with its départements lit. */
export function TerritoryMap({ territory }: { territory: TerritoryRecord }) {
  const departement =
    territory.kind === 'departement' ? territory.code : territory.parents.departement[0]?.code;
  const outline = departement ? departementOutline(departement) : null;
  if (!outline) return <France />;
  const { longitude, latitude } = territory;
  const point = longitude === null || latitude === null ? null : outline.project(longitude, latitude);
  const width = Number(outline.viewBox.split(' ')[2]);
  return (
    <svg viewBox={outline.viewBox} className="max-h-72 w-full" aria-hidden="true" focusable="false">
      <path d={outline.path} fill="var(--sunken)" stroke="var(--rule-strong)" strokeWidth={width / 180} />
      {point && (
        <circle
          cx={point[0]}
          cy={point[1]}
          r={width / 28}
          fill="var(--marker)"
          stroke="var(--ink)"
          strokeWidth={width / 110}
        />
      )}
    </svg>
  );
}

function France() {
  const { viewBox, departements } = franceOutline();
  return (
    <svg viewBox={viewBox} className="max-h-72 w-full" aria-hidden="true" focusable="false">
      {departements.map(({ code, path }) => (
        <path key={code} d={path} fill="var(--sunken)" stroke="var(--ground)" />
      ))}
    </svg>
  );
}
