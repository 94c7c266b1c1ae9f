/**
 * Does derived work in short steps between other things: `step` does a few milliseconds' worth and
 * says whether more is left. A step that fails is tried again with the next `wake`.
 */
export function createIdleWork(step: () => boolean, onError: (error: unknown) => void) {
  let pending: NodeJS.Timeout | undefined;
  let stopped = false;

  const run = () => {
    pending = undefined;
    try {
      if (step() && !stopped) pending = setTimeout(run, 5);
    } catch (error) {
      onError(error);
    }
  };

  return {
    wake() {
      if (!stopped) pending ??= setTimeout(run, 200);
    },
    stop() {
      stopped = true;
      clearTimeout(pending);
    },
  };
}
