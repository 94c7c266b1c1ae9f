import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Input } from '../../../ui/index.ts';
import { shortAddress, webAddress } from '../lines/web-address.ts';

interface AddLinkProps {
  topics: string[];
  onAdd: (fields: { url: string; title: string; topic: string }) => Promise<unknown>;
}

/** A link of one's own: the address is enough; without a title it is called by its address. */
export function AddLink({ topics, onAdd }: AddLinkProps) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [topic, setTopic] = useState('');
  const [problem, setProblem] = useState<string>();
  const said = useId();
  const known = useId();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const read = webAddress(address);
    if ('problem' in read) return setProblem(read.problem);
    if (read.address === null) return setProblem('Type the address first.');
    setProblem(undefined);
    try {
      await onAdd({ url: read.address, title: title.trim() || shortAddress(read.address), topic: topic.trim() });
      setAddress('');
      setTitle('');
    } catch (error) {
      tell(error);
    }
  };
  return (
    <form onSubmit={(event) => void add(event)} className="mt-3" noValidate>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          size="md"
          type="url"
          aria-label="Address of the new link"
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? said : undefined}
          placeholder="https://…"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          className="w-72"
        />
        <Input
          size="md"
          aria-label="Title of the new link"
          placeholder="Title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          className="w-56"
        />
        <Input
          size="md"
          aria-label="Topic of the new link"
          placeholder="Topic"
          list={known}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
          className="w-40"
        />
        <datalist id={known}>
          {topics.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button type="submit" icon={Plus} disabled={address.trim() === ''}>
          Add a link
        </Button>
      </div>
      {problem ? (
        <p id={said} role="alert" className="pt-1 text-xs font-medium text-bad">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
