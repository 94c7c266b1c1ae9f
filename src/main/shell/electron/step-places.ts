type Step = { dealId: string; stepId: string };

/** Where in the app a step is looked at and finished. Finishing asks what is next, so it happens in the window. */
export const stepPlaces = {
  today: '/today',
  deal: ({ dealId }: Step) => `/deals/${encodeURIComponent(dealId)}`,
  done: ({ dealId, stepId }: Step) => `/deals/${encodeURIComponent(dealId)}?done=${encodeURIComponent(stepId)}`,
};
