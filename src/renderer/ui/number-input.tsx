import { TypedInput, type ValueInputProps } from './typed-input.tsx';
import { formatNumber, parseNumber } from './typing/amount.ts';

interface NumberInputProps extends ValueInputProps<number> {
  whole?: boolean;
  least?: number;
  most?: number;
}

export function NumberInput({ whole = false, least, most, ...rest }: NumberInputProps) {
  const parse = (text: string) => {
    const typed = parseNumber(text);
    if ('problem' in typed || typed.value === null) return typed;
    if (whole && !Number.isInteger(typed.value)) return { problem: 'Only whole numbers fit here.' };
    if (least !== undefined && typed.value < least) return { problem: `The least is ${formatNumber(least)}.` };
    if (most !== undefined && typed.value > most) return { problem: `The most is ${formatNumber(most)}.` };
    return typed;
  };
  return <TypedInput inputMode="decimal" {...rest} parse={parse} format={formatNumber} preview={formatNumber} />;
}
