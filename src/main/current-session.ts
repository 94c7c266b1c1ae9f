import { AppError } from './platform/app-error.ts';
import { openSession, type SessionOptions, type WorkspaceSession } from './workspace-session.ts';

/** Which workspace is open, and the changing of it. */
export function createCurrentSession(options: SessionOptions) {
  let session: WorkspaceSession | undefined;

  const close = async (): Promise<void> => {
    const closing = session;
    session = undefined;
    await closing?.close();
  };

  return {
    current: () => session,
    at(): WorkspaceSession {
      if (session) return session;
      throw new AppError('NO_WORKSPACE', 'No workspace is open.', {
        remedy: 'Open or create one, or explore the sample.',
      });
    },
    /** Opens a file in place of the one that is open; when it fails, the open one stays. */
    async switchTo(file: string): Promise<void> {
      const next = await openSession(file, options);
      await close();
      session = next;
      options.live.publish({ type: 'workspace' });
    },
    async close(): Promise<void> {
      await close();
      options.live.publish({ type: 'workspace' });
    },
  };
}
