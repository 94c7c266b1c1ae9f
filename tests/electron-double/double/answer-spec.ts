import { serialize } from 'node:v8';

/** Runs the functions that a spec sends, as Playwright does in a real Electron's main process. */
export function answerSpec(shell: Record<'electron' | 'main' | 'time', unknown>) {
  process.on('message', async (asked: { id: number; source: string; arg: unknown }) => {
    try {
      const run = new Function(`return (${asked.source})`)();
      tellSpec({ id: asked.id, result: await run(shell, asked.arg) });
    } catch (error) {
      tellSpec({ id: asked.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  // The spec ended without closing its app.
  process.on('disconnect', () => process.exit(1));
}

export function tellSpec(message: Record<string, unknown>) {
  serialize(message);
  process.send?.(message);
}
