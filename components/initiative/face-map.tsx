import type { PlaceView } from '@/lib/catalogue/queries/places';
import { departementOutline, franceOutline } from '@/lib/territory/map/outlines';

/**
 * The face of a sheet: the outline of its département with its places marked; France when it spans several; nothing
 * drawn abroad. What it shows is written beside it, so it is decorative for a screen reader.
 */
export function FaceMap({ places, className }: { places: PlaceView[]; className?: string }) {
  const codes = [...new Set(places.flatMap(({ departement }) => departement?.code ?? []))];
  const only = codes.length === 1 ? departementOutline(codes[0] ?? '') : null;
  const points = places.flatMap(({ longitude, latitude }) => {
    const map = only ?? franceOutline();
    const point = longitude === null || latitude === null ? null : map.project(longitude, latitude);
    return point ? [point] : [];
  });
  if (!only && places.every(({ country }) => country !== null && country.code !== 'FR')) return <Abroad className={className} />;
  const viewBox = only ? only.viewBox : franceOutline().viewBox;
  const width = Number(viewBox.split(' ')[2]);
  return (
    <svg viewBox={viewBox} className={className} aria-hidden="true" focusable="false">
      {only ? (
        <path d={only.path} fill="var(--face, var(--sunken))" stroke="var(--face-ink, var(--ink-soft))" strokeWidth={width / 160} />
      ) : (
        franceOutline().departements.map(({ code, path }) => (
          <path
            key={code}
            d={path}
            fill={codes.includes(code) ? 'var(--face-strong, var(--marker))' : 'var(--face, var(--sunken))'}
            stroke="var(--surface)"
            strokeWidth={width / 400}
          />
        ))
      )}
      {points.map(([x, y]) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r={width / (only ? 26 : 40)}
          fill="var(--marker)"
          stroke="var(--ink)"
          strokeWidth={width / 110}
        />
      ))}
    </svg>
  );
}

/** A place that the map of France does not hold. */
function Abroad({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" focusable="false">
      <circle cx="50" cy="50" r="38" fill="var(--face, var(--sunken))" stroke="var(--face-ink, var(--ink-soft))" strokeWidth="0.8" />
      <path
        d="M12 50h76M50 12c-22 22-22 54 0 76c22-22 22-54 0-76"
        fill="none"
        stroke="var(--face-ink, var(--ink-soft))"
        strokeWidth="0.8"
      />
    </svg>
  );
}
