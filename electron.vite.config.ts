import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** A reload at /deals/… must still find the files of the page; electron-vite would address them relatively. */
const fromTheRoot = { name: 'throughline:from-the-root', config: () => ({ base: '/' }) };

export default defineConfig({
  main: {
    build: {
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
  preload: { build: { rollupOptions: { input: { index: 'src/preload/index.ts' }, output: { format: 'cjs' } } } },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss(), fromTheRoot],
    build: { rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
