type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
};
const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** WCAG's relative luminance. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(channels(a)), luminance(channels(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, mixed with another just as far as makes it readable on a ground. */
function readableOn(ground: string, colour: string, towards: string): string {
  const [from, to] = [channels(colour), channels(towards)];
  for (let share = 0; share < 1; share += 0.05) {
    const part = (i: 0 | 1 | 2) => from[i] * (1 - share) + to[i] * share;
    const mixed = hexOf([part(0), part(1), part(2)]);
    if (contrast(mixed, ground) >= 4.5) return mixed;
  }
  return towards;
}

/** A company's colour as the packet uses it: whatever they chose, what is written in it or on it can be read. */
export function brandStyle(colour: string): string {
  const ink = contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#000000';
  return `:root{--own:${colour};--own-ink:${ink};--own-text:${readableOn('#fafbfc', colour, '#000000')}}@media (prefers-color-scheme:dark){:root{--own-text:${readableOn('#121318', colour, '#ffffff')}}}@media print{:root{--own-text:${readableOn('#ffffff', colour, '#000000')}}}`;
}
