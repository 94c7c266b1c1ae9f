import type { Option } from '../../../ui/index.ts';

const names = new Intl.DisplayNames('en', { type: 'currency' });

export const currencyName = (code: string): string => {
  const name = names.of(code);
  return name === undefined || name === code ? '' : name;
};
export const currencyOption = (code: string): Option => ({
  value: code,
  label: code,
  hint: currencyName(code) || undefined,
});
export const currencyOptions: Option[] = Intl.supportedValuesOf('currency').map(currencyOption);
