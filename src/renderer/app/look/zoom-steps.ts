export const zoomLimits = { least: 80, most: 150, step: 10 };

/** The next step up (1) or down (-1), on tens even when the present one is not. */
export function zoomedBy(zoom: number, way: 1 | -1): number {
  const { least, most, step } = zoomLimits;
  const next = way === 1 ? Math.floor(zoom / step) * step + step : Math.ceil(zoom / step) * step - step;
  return Math.min(most, Math.max(least, next));
}
