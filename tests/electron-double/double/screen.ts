import type { Display, Rectangle } from 'electron';

const workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
type DoubledDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>;

const display: DoubledDisplay = { id: 1, bounds: { ...workArea, height: 1080 }, workArea, scaleFactor: 1 };

export const screen = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
};
