import type { FactNeeds, Facts } from '../facts/fact-shapes.ts';
import { factValue, formatFact, missingWords } from '../facts/format-fact.ts';
import { noNeeds } from '../facts/merge-needs.ts';
import { sayMessage } from '../rules/message.ts';
import type { RuleToTry } from './rule-here.ts';

/** Without their currency, amounts in messages would be bare numbers. */
export const messageNeeds = (): FactNeeds => ({ ...noNeeds(), deal: new Set(['currency']) });

/** The message of a rule about the deals of these facts, by their index. */
export function messagesOf({ rule, catalogue, rates }: RuleToTry, facts: Facts): (index: number) => string {
  const { message, thresholds } = rule.spec;
  const currencies = facts.columns.get('currency');
  return (index) => {
    const own = factValue(currencies, index);
    const saying = (name: string): string => {
      const field = catalogue.deal.get(name);
      if (!field) return 'not set';
      const currency = name === 'amountInBase' ? rates.base : typeof own === 'string' ? own : null;
      return formatFact(field, facts.columns.get(name), index, { currency }) || missingWords(field);
    };
    return sayMessage(message, saying, thresholds);
  };
}
