export type Target = { name: string; system: NodeJS.Platform; option: string; what: string };

export const targets: Target[] = [
  { name: 'AppImage', system: 'linux', option: '--linux', what: 'Linux AppImage' },
  { name: 'deb', system: 'linux', option: '--linux', what: 'Debian package' },
  { name: 'dmg', system: 'darwin', option: '--mac', what: 'macOS disk image' },
  { name: 'nsis', system: 'win32', option: '--win', what: 'Windows installer' },
];

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** Why a target cannot be made on this system, if so. */
export function wrongSystem(target: Target): string | undefined {
  if (target.system === process.platform) return undefined;
  const there = systems[target.system];
  return `it is made on ${there}: the keychain module comes as a binary that npm installs only there`;
}
