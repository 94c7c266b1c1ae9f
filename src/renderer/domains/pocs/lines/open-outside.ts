import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';

/** Opens a page in the person's own browser; the app keeps on record that it did. */
export const openOutside = (url: string): void => void core.workspace.openLink({ url }).catch(tell);
