import { useNavigate } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button } from '../../../ui/index.ts';

/** From the plan to the file that the customer gets. */
export function PacketButton({ id }: { id: string }) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/pocs/$id/packet', params: { id } });
  useCommands([
    {
      id: 'poc.packet',
      title: 'Send the packet to the customer',
      group: 'This view',
      icon: Send,
      keywords: ['share', 'html', 'pdf', 'export', 'publish'],
      shortcuts: ['p'],
      run: open,
    },
  ]);
  return (
    <Button look="primary" size="sm" icon={Send} shortcut="p" onClick={open}>
      Packet
    </Button>
  );
}
