import { useState } from 'react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, SegmentedControl, Textarea } from '../../../ui/index.ts';

type About = { dealId?: string; accountId?: string; contactId?: string };
type Kind = 'note' | 'call' | 'meeting' | 'email';

const kinds: { value: Kind; label: string }[] = [
  { value: 'note', label: 'Note' },
  { value: 'call', label: 'Call' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'email', label: 'E-mail' },
];

/** Writes down what was learnt or done; the first line of a call or a meeting is its subject. */
export function WriteNote({ about }: { about: About }) {
  const [kind, setKind] = useState<Kind>('note');
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const body = text.trim();

  const save = async () => {
    if (body === '' || saving) return;
    setSaving(true);
    try {
      if (kind === 'note') {
        await core.records.notes.create({ body, ...about });
      } else {
        const [subject = '', ...rest] = body.split('\n');
        await core.records.activities.create({
          kind,
          subject,
          body: rest.join('\n').trim() || null,
          occurredAt: new Date().toISOString(),
          ...about,
        });
      }
      setText('');
    } catch (error) {
      // What was typed stays in the field.
      tell(error, () => void save());
    } finally {
      setSaving(false);
    }
  };

  return (
    <form
      className="flex flex-col gap-2 rounded-2 border border-line bg-panel p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        aria-label="Write down what happened"
        placeholder={kind === 'note' ? 'What did you learn?' : 'What was it about? The first line is the subject.'}
        value={text}
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
        }}
      />
      <div className="flex items-center justify-between gap-2">
        <SegmentedControl label="What it is" value={kind} onChange={setKind} options={kinds} />
        <Button type="submit" size="sm" look="primary" busy={saving} disabled={body === ''} shortcut="mod+enter">
          Save
        </Button>
      </div>
    </form>
  );
}
