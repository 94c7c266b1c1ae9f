import { installPackages, isOnPath, mayInstallPackages } from './debian.ts';

const tools = { 'gnome-keyring-daemon': 'gnome-keyring', 'dbus-run-session': 'dbus' };

/** The keychain tests run against a real keychain. Without one they skip and say why, so failing here is no failure. */
export async function offerKeychainTools() {
  const missing = Object.entries(tools).flatMap(([program, name]) => (isOnPath(program) ? [] : [name]));
  if (missing.length > 0 && mayInstallPackages()) await installPackages(missing);
}
