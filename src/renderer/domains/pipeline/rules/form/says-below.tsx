import { useFormTools } from './form-tools.ts';

/** What is wrong here, said where it is. */
export function SaysBelow({ place }: { place: string }) {
  const { says } = useFormTools();
  return says(place).map((sentence) => (
    <p key={sentence} role="alert" className="mt-1 text-xs font-medium text-pretty text-bad">
      {sentence}
    </p>
  ));
}
