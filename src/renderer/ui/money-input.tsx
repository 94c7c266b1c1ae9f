import { Select } from './choice/select.tsx';
import { TypedInput, type ValueInputProps } from './typed-input.tsx';
import { COMMON_CURRENCIES, formatAmount, formatMoney, type Money, parseMoney } from './typing/money.ts';

interface MoneyInputProps extends ValueInputProps<Money> {
  /** Of an empty field; the workspace's own. */
  currency: string;
  currencies?: string[];
  /** Called when the currency of an empty field is picked. */
  onCurrency?: (currency: string) => void;
}

/** An amount and its currency. A currency typed with the amount ("€12k") is understood. */
export function MoneyInput({ currency, currencies = COMMON_CURRENCIES, onCurrency, ...rest }: MoneyInputProps) {
  const { value, onChange } = rest;
  const present = value?.currency ?? currency;
  const codes = currencies.includes(present) ? currencies : [present, ...currencies];
  const changeCurrency = (code: string) => {
    onCurrency?.(code);
    const again = parseMoney(formatAmount(value), code);
    if (value && 'value' in again) onChange(again.value);
  };
  return (
    <TypedInput
      inputMode="decimal"
      {...rest}
      parse={(text) => parseMoney(text, present)}
      format={formatAmount}
      preview={formatMoney}
      end={
        <Select
          aria-label="Currency"
          bare
          disabled={rest.disabled}
          value={present}
          onChange={changeCurrency}
          options={codes.map((code) => ({ value: code, label: code }))}
        />
      }
    />
  );
}
