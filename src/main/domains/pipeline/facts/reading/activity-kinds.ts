/** Each has the number of its place, from 1. */
export const activityKinds = ['call', 'meeting', 'email', 'task'];
/** With the customer. */
export const customerKinds = ['call', 'meeting', 'email'];

/** The number of a kind, as SQL; 0 for any other. */
export const kindNumber = `CASE t.kind ${activityKinds.map((kind, i) => `WHEN '${kind}' THEN ${i + 1}`).join(' ')} ELSE 0 END`;
