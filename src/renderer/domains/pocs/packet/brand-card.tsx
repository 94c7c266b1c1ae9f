import { type ChangeEvent, useRef } from 'react';
import type { Poc } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Card, InlineEdit, textEditor } from '../../../ui/index.ts';
import { readLogo } from './read-logo.ts';

const companyEditor = textEditor();
const colourEditor = textEditor((text) => (/^#[0-9a-f]{6}$/i.test(text) ? undefined : 'Give a colour as #rrggbb.'));

/** The name, colour and logo that the packet wears. */
export function BrandCard({ poc: { id, branding } }: { poc: Poc }) {
  const picker = useRef<HTMLInputElement>(null);
  const save = async (change: Partial<Poc['branding']>) =>
    void (await core.pocs.patch({ id, branding: { ...branding, ...change } }));
  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    try {
      await save({ logo: await readLogo(file) });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Card title="Brand">
      <div className="flex flex-col gap-2 text-sm">
        <div className="grid grid-cols-[5rem_1fr] items-center gap-2">
          <span className="text-ink-3">Company</span>
          <InlineEdit
            label="Company"
            value={branding.company}
            editor={companyEditor}
            show={(text) => text}
            onSave={(company) => save({ company })}
          />
          <span className="text-ink-3">Colour</span>
          <InlineEdit
            label="Colour"
            value={branding.colour}
            editor={colourEditor}
            show={(colour) => (
              <span className="num flex items-center gap-2">
                <svg aria-hidden width="14" height="14">
                  <rect width="14" height="14" rx="3" fill={colour} />
                </svg>
                {colour}
              </span>
            )}
            onSave={(colour) => save({ colour: colour.toLowerCase() })}
          />
          <span className="text-ink-3">Logo</span>
          <span className="flex items-center gap-2">
            {branding.logo ? <img src={branding.logo} alt="Logo" className="max-h-6 max-w-24" /> : null}
            <Button size="sm" onClick={() => picker.current?.click()}>
              {branding.logo ? 'Change' : 'Choose a picture'}
            </Button>
            {branding.logo ? (
              <Button size="sm" look="quiet" onClick={() => void save({ logo: null }).catch(tell)}>
                Remove
              </Button>
            ) : null}
          </span>
        </div>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label="Logo file"
        className="hidden"
        onChange={(event) => void pick(event)}
      />
    </Card>
  );
}
