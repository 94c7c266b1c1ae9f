import { currencyOfName, currencyOfSign } from './currencies.ts';
import { type Parsed, quote } from './parsed.ts';
import { remembered } from './remembered.ts';

/** Reads a cell of a currency column: a code, a sign or a name. `usual` settles signs like `$` and `kr`. */
export function currencyParser(usual: string): (text: string) => Parsed<string> {
  return remembered((text) => {
    const trimmed = text.trim().replace(/\s*\(.*\)$/, '');
    if (trimmed === '') return null;
    const sign = currencyOfSign(trimmed, usual) ?? currencyOfSign(trimmed.split(/\s+-\s+/)[0] ?? '', usual);
    if (sign !== null && 'code' in sign) return sign.code;
    if (sign !== null)
      return { problem: `${quote(text)} can be ${sign.several.join(', ')}. Write the three-letter code.` };
    return (
      currencyOfName(trimmed) ?? {
        problem: `${quote(text)} is not a currency. Write its three-letter code, such as EUR.`,
      }
    );
  });
}
