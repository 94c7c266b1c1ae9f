import { Link } from '@tanstack/react-router';
import { Dialog, formatDay, formatMoney, formatMoneyShort } from '../../../ui/index.ts';
import { dealsWords, signedMoney } from '../review-words.ts';
import type { MoveStep } from './waterfall-words.ts';

interface MovedDialogProps {
  step: MoveStep;
  base: string;
  onClose: () => void;
}

/** The deals behind a bar: what each was before, what it is now, and what that adds or takes. */
export function MovedDialog({ step: { key, label, amountMinor, deals, items }, base, onClose }: MovedDialogProps) {
  const whole = key === 'start' || key === 'end';
  const sum = whole ? formatMoneyShort({ amountMinor, currency: base }) : signedMoney(amountMinor, base);
  const said = (minor: number) =>
    whole ? formatMoney({ amountMinor: minor, currency: base }) : signedMoney(minor, base);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="lg"
      title={label}
      description={`${dealsWords(deals)}, ${sum}${deals > items.length && items.length > 0 ? `; these are the ${items.length.toString()} largest` : ''}`}
    >
      {items.length === 0 ? (
        <p className="text-sm text-ink-3">No single deal is behind this.</p>
      ) : (
        <table className="w-full text-sm">
          <thead>
            <tr className="h-7 border-b border-line text-left text-xs text-ink-3">
              <th scope="col" className="pr-3 font-medium">
                Deal
              </th>
              <th scope="col" className="pr-3 font-medium">
                Owner
              </th>
              <th scope="col" className="pr-3 font-medium">
                Before and now
              </th>
              <th scope="col" className="text-right font-medium">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ dealId, name, ownerName, before, after, amountMinor: minor }) => (
              <tr key={dealId} className="h-row border-b border-line last:border-0">
                <th scope="row" className="max-w-60 pr-3 text-left font-medium">
                  <Link to="/deals/$id" params={{ id: dealId }} className="cut block hover:underline">
                    {name}
                  </Link>
                </th>
                <td className="max-w-36 pr-3">
                  <span className="cut block text-ink-2">{ownerName}</span>
                </td>
                <td className="num pr-3 text-ink-3">{wentFrom(key, before, after)}</td>
                <td className="num text-right whitespace-nowrap">{said(minor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

/** Of deals that were pulled in or pushed out, it is the close dates that are said; of new and lost ones, one of the two. */
function wentFrom(key: MoveStep['key'], before: string | null, after: string | null): string {
  const days = key === 'pulled_in' || key === 'pushed_out';
  const said = [before, after].map((each) => (days ? formatDay(each) || 'no close date' : each));
  return said.filter((each) => each !== null).join(' → ');
}
