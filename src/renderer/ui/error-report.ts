export interface Failure {
  /** What happened, in a sentence. */
  message: string;
  /** What it happened to: "Deal Platform rollout", "deals.csv". */
  subject?: string;
  /** What the person can do about it. */
  remedy?: string;
  code?: string;
  /** Goes into the copied report only. */
  detail?: string;
}

/** What a person pastes into a message to whoever helps them. */
export function errorReport(failure: Failure, at: Date): string {
  const lines = [
    `Throughline: ${failure.message}`,
    failure.subject ? `Concerns: ${failure.subject}` : '',
    failure.code ? `Code: ${failure.code}` : '',
    `When: ${at.toISOString()}`,
    failure.detail ?? '',
  ];
  return lines.filter(Boolean).join('\n');
}
