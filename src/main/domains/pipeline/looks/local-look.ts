import type { Look } from '../../../../contract/pipeline/review-shapes.ts';
import { severities } from '../../../../contract/pipeline/rule-language.ts';
import type { Dossier, Source } from './dossier.ts';
import { sentenceAround, tellingWords } from './telling-words.ts';

type Content = Pick<Look, 'summary' | 'risks' | 'missing' | 'next'>;
type Risk = Look['risks'][number];

const risksAtMost = 6;
/** What was written longer ago says little about now. */
const freshMs = 90 * 86_400_000;

/** A look without any model: what the rules found, and what people wrote, put together; works offline. */
export function localLook(dossier: Dossier): Content {
  const risks = [...fromFindings(dossier), ...fromTexts(dossier)]
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, risksAtMost);
  const missing = whatIsMissing(dossier);
  return { summary: inASentence(dossier, risks, missing.length), risks, missing, next: whatIsNext(dossier) };
}

const fromFindings = ({ findings }: Dossier): Risk[] =>
  findings
    .filter(({ mute }) => mute === null)
    .map(({ id, ruleName, message, severity }) => ({
      text: `${ruleName}: ${message}`,
      severity,
      restsOn: [{ kind: 'finding', ref: id, label: ruleName, quote: null }],
    }));

/** Of each kind of risk the newest words. */
function fromTexts({ sources, at }: Dossier): Risk[] {
  const fresh = sources.filter((source) => source.at > at - freshMs);
  return tellingWords.flatMap(({ words, severity, risk }): Risk[] => {
    for (const source of fresh) {
      const found = words.exec(source.text);
      if (found)
        return [{ text: `${risk}.`, severity, restsOn: [quoted(source, sentenceAround(source.text, found.index))] }];
    }
    return [];
  });
}

const quoted = ({ kind, ref, label }: Source, quote: string): Risk['restsOn'][number] => ({ kind, ref, label, quote });

function whatIsMissing({ fields, contacts, sources, stage }: Dossier): Look['missing'] {
  const missing: Look['missing'] = [];
  const field = (ref: string) => ({ kind: 'field' as const, ref, label: fields.get(ref)?.label ?? ref, quote: null });
  const has = (roles: string[]) => contacts.some(({ role }) => roles.includes(role));
  const people = contacts.slice(0, 5).map(({ ref, label }) => ({ kind: 'contact' as const, ref, label, quote: null }));
  // With nobody linked there is no contact to point at; the account is where they would be.
  const around = people.length > 0 ? people : [field('account')];
  for (const [name, { label, text }] of fields) {
    const needed = name !== 'source' && name !== 'forecastCategory';
    if (needed && text === 'not set') missing.push({ text: `${label} is not set.`, restsOn: [field(name)] });
  }
  if (!has(['champion'])) missing.push({ text: 'Nobody is known as a champion.', restsOn: around });
  if (stage.probability >= 40 && !has(['economic_buyer', 'decision_maker'])) {
    missing.push({ text: 'Who decides about the money is not known.', restsOn: around });
  }
  if (stage.probability >= 60 && !has(['legal', 'procurement'])) {
    missing.push({ text: 'Legal and procurement are not at the table yet.', restsOn: around });
  }
  if (sources.length === 0) {
    missing.push({ text: 'Nothing has been written down about this deal.', restsOn: [field('stage')] });
  }
  return missing;
}

function whatIsNext({ findings, fields }: Dossier): Look['next'] {
  const planned = fields.get('nextWhat')?.text;
  if (planned && planned !== 'not set' && !findings.some(({ ruleId }) => ruleId === 'overdue-action')) return null;
  for (const { remediation, ruleName } of findings) {
    const { fix } = remediation;
    if (fix?.kind === 'plan') return { what: fix.what, kind: fix.step, days: fix.days, why: `${ruleName}.` };
  }
  return null;
}

function inASentence({ name, stage, findings }: Dossier, risks: Risk[], missing: number): string {
  if (risks.length === 0 && missing === 0) return `“${name}” is in ${stage.name}, and nothing speaks against it.`;
  const critical = findings.filter(({ severity, mute }) => severity === 'critical' && mute === null).length;
  const parts = [
    critical > 0 ? `${critical} critical ${critical === 1 ? 'finding' : 'findings'}` : '',
    risks.length > 0 ? `${risks.length} ${risks.length === 1 ? 'risk' : 'risks'}` : '',
    missing > 0 ? `${missing} ${missing === 1 ? 'thing' : 'things'} not known` : '',
  ].filter(Boolean);
  return `“${name}” is in ${stage.name}, with ${parts.join(', ')}.`;
}
