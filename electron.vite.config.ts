import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Sonner writes a style sheet into the page as it loads, which the page's policy refuses; toaster.css brings it. */
const sonnerWithoutStyle: Plugin = {
  name: 'sonner-without-style',
  transform(code, id) {
    if (!id.includes('/sonner/dist/')) return undefined;
    const without = code.replace('\n__insertCSS(', '\nvoid (');
    if (without === code) this.error('sonner no longer writes its style sheet in the way that is taken out here.');
    return { code: without, map: null };
  },
};

/** A reload at /deals/… must still find the files of the page; electron-vite would address them relatively. */
const fromTheRoot = { name: 'throughline:from-the-root', config: () => ({ base: '/' }) };

/**
 * Loaded file by file, these cost each start a quarter of a second and 100 MB of heap that V8 does not give back;
 * bundled, only what is used of them is loaded. See docs/performance.md.
 */
const bundled = [
  'drizzle-orm',
  'zod',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/json-schema',
  '@orpc/openapi',
  '@orpc/server',
  '@orpc/zod',
  'conf',
  'temporal-polyfill',
  'yaml',
];

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          browser: 'src/main/browser.ts',
          worker: 'src/main/worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  // A sandboxed preload is a plain script to Electron; the ending keeps Node from taking it for a module.
  preload: {
    build: {
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss(), fromTheRoot, sonnerWithoutStyle],
    build: {
      // The same page is served to whichever browser the person has, not to Electron's alone.
      target: 'es2023',
      minify: true,
      cssMinify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
});
