import type { CSSProperties } from 'react';
import type { PlaceView } from '@/lib/catalogue/queries/places';
import { departementOutline, franceOutline, type Outline } from '@/lib/territory/map/outlines';
import { mapPath } from '@/lib/territory/map/svg';

/**
 * The face of a sheet: its département with its places marked; France, with its départements lit, when it spans several;
 * a globe abroad. What it shows is written beside it, so it says nothing to a screen reader.
 */
export function FaceMap({ places, className = '' }: { places: PlaceView[]; className?: string }) {
  if (places.length > 0 && places.every(({ country }) => country !== null && country.code !== 'FR'))
    return <Globe className={className} />;
  const codes = [...new Set(places.flatMap(({ departements }) => departements))].filter((code) =>
    departementOutline(code),
  );
  const [only] = codes;
  const single = codes.length === 1 && only ? departementOutline(only) : null;
  const frame = single ?? franceOutline();
  return (
    <span
      className={`face-map ${className}`}
      style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
      aria-hidden="true"
    >
      {single && only ? (
        <Layer path={mapPath({ departement: only })} color="var(--face)" />
      ) : (
        <>
          <Layer path={mapPath({ france: [] })} color="var(--face)" />
          {codes.length > 0 && <Layer path={mapPath({ france: codes })} color="var(--face-strong)" />}
        </>
      )}
      {points(places, frame).map(([x, y]) => (
        <span
          key={`${x} ${y}`}
          className={`face-point ${single ? '' : 'face-point-small'}`}
          style={{
            left: `${((100 * x) / frame.width).toFixed(1)}%`,
            top: `${((100 * y) / frame.height).toFixed(1)}%`,
          }}
        />
      ))}
    </span>
  );
}

function points(places: PlaceView[], frame: Outline): [number, number][] {
  const found = places.flatMap(({ longitude, latitude }) => {
    const point = longitude === null || latitude === null ? null : frame.project(longitude, latitude);
    return point ? [point] : [];
  });
  return [...new Map(found.map((point) => [point.join(), point])).values()];
}

function Layer({ path, color }: { path: string; color: string }) {
  return <span style={{ '--map': `url(${path})`, backgroundColor: color } as CSSProperties} />;
}

/** A place that the map of France does not hold. */
function Globe({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" focusable="false">
      <circle cx="50" cy="50" r="38" fill="var(--face)" stroke="var(--face-strong)" />
      <path d="M12 50h76M50 12c-22 22-22 54 0 76c22-22 22-54 0-76" fill="none" stroke="var(--face-strong)" />
    </svg>
  );
}
