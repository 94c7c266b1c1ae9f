import { useQuery } from '@tanstack/react-query';
import { Download, FileText, FolderUp } from 'lucide-react';
import { useState } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button, Card, Input, notify } from '../../../ui/index.ts';
import { PublishDialog } from './publish-dialog.tsx';

interface SendCardProps {
  id: string;
  name: string;
}

/** The ways out: a file to mail, the same on paper, or a folder that the customer has a link to. */
export function SendCard({ id, name }: SendCardProps) {
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const tooShort = passphrase !== '' && passphrase.length < 8;
  const guard = passphrase === '' ? {} : { passphrase };

  const save = async (make: () => Promise<File>) => {
    setBusy(true);
    try {
      const file = await make();
      saveFile(file);
      notify({ message: `Made ${file.name}. Mail it to the customer: it opens in any browser.` });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card title="Send">
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-1 text-sm">
          <label htmlFor="packet-passphrase" className="text-ink-2">
            Passphrase, if it is to be protected
          </label>
          <Input
            id="packet-passphrase"
            type="text"
            autoComplete="off"
            value={passphrase}
            placeholder="None"
            aria-invalid={tooShort}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <span className={tooShort ? 'text-xs text-bad' : 'text-xs text-ink-3'}>
            {tooShort
              ? 'Use at least eight characters.'
              : passphrase === ''
                ? 'Whoever has the file can read it.'
                : 'Tell them by another way than the file. It is not kept here.'}
          </span>
        </div>
        <Button
          look="primary"
          icon={Download}
          disabled={busy || tooShort}
          onClick={() => void save(() => core.pocs.packet({ id, ...guard }))}
        >
          Save as one HTML file
        </Button>
        {health?.host === 'electron' ? (
          <Button icon={FileText} disabled={busy} onClick={() => void save(() => core.pocs.packetPdf({ id }))}>
            Save as PDF
          </Button>
        ) : null}
        <Button icon={FolderUp} disabled={busy || tooShort} onClick={() => setPublishing(true)}>
          Publish to a folder…
        </Button>
      </div>
      {publishing ? (
        <PublishDialog id={id} name={name} passphrase={passphrase || undefined} onClose={() => setPublishing(false)} />
      ) : null}
    </Card>
  );
}
