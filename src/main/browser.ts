import { createApp } from './app.ts';
import { AppError } from './platform/app-error.ts';
import { hostArguments } from './shell/browser/host-arguments.ts';
import { openInDefaultBrowser } from './shell/browser/open-in-default-browser.ts';
import { startBrowserHost } from './shell/browser/start-browser-host.ts';
import { homeFolder } from './shell/host/home-folder.ts';
import { ownFolders } from './shell/host/own-folders.ts';

try {
  await serve();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message} ${error.data.remedy}\n`);
  process.exitCode = 1;
}

async function serve() {
  const { json, port, token, workspace, home } = hostArguments(process.argv.slice(2));
  const { rendererDir, resources, workerFile, version } = ownFolders(import.meta.dirname);
  const app = await createApp({
    host: {
      kind: 'browser',
      home: homeFolder(home),
      resources,
      workerFile,
      version,
      openExternal: openInDefaultBrowser,
    },
    workspace,
  });
  const host = await startBrowserHost({ app, port, token, version, rendererDir }).catch(async (error) => {
    await app.close();
    throw error;
  });

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    // A close that hangs does not keep the port and the terminal.
    setTimeout(() => process.exit(1), 10_000).unref();
    await host.close();
    await app.close();
    process.exit(0);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const ready = { url: host.url, api: host.api };
  process.stdout.write(json ? `${JSON.stringify(ready)}\n` : `Throughline is open at ${host.url}\n`);
}
