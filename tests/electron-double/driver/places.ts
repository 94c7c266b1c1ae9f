import { join } from 'node:path';

export const folder = join(import.meta.dirname, '..', '..', '..');
export const entry = join(folder, 'out', 'main', 'index.js');
