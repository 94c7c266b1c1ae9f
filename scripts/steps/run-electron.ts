import { runChild } from '../bootstrap/child.mjs';
import { root } from '../bootstrap/root.mjs';

const startup = 10_000;

/**
 * Runs the app in Electron until it is closed. An Electron that dies at once never showed a window (a missing system
 * library, a refused sandbox): the caller then serves the browser instead.
 */
export async function runElectron(program: string, args: string[]): Promise<{ code: number } | { missing: string }> {
  const begun = performance.now();
  const env = { ...process.env };
  // Some editors set it for their own terminals; it would turn the app into a bare Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const ending = await runChild(program, [root, ...args], { cwd: root, env });
  if (ending.code === 0 || ending.interrupted) return { code: 0 };
  if (performance.now() - begun > startup) return { code: ending.code };
  const how = ending.error?.message ?? ending.signal ?? `exit code ${ending.code}`;
  return { missing: `Electron could not start here (${how})` };
}
