import type { PacketContent } from '../../../../contract/pocs/packets.ts';

const line = (
  id: string,
  title: string,
  endDay: string | null,
  more: Partial<PacketContent['milestones'][number]> = {},
) => ({
  id,
  title,
  note: '',
  status: 'not_started' as const,
  ourOwner: 'Solutions engineer',
  theirOwner: null,
  startDay: null,
  endDay,
  ...more,
});

/** A packet's content as tests use it, with what differs laid over it. */
export const sampleContent = (more: Partial<PacketContent> = {}): PacketContent => ({
  format: 1,
  packetId: '01990000-0000-7000-8000-000000000001',
  pocId: '01990000-0000-7000-8000-000000000002',
  revision: 1,
  madeAt: '2026-11-02T09:00:00.000Z',
  name: 'Error monitoring for the booking platform',
  account: 'Osprey Air',
  summary:
    'We show on two services that errors are found, owned and mended within a day.\nAfter four weeks both sides decide.',
  kickoff: '2026-11-02',
  branding: { company: 'Throughline demo', colour: '#4a49c9', logo: null },
  percent: 33,
  milestones: [
    line('m1', 'Kickoff call', '2026-11-02', { status: 'completed', theirOwner: 'Head of platform' }),
    line('m2', 'Security review signed', '2026-11-13', {
      status: 'in_progress',
      theirOwner: 'CISO',
      note: 'Answers to the questionnaire, and the data residency addendum.',
    }),
    line('m3', 'Decision', '2026-11-27', { theirOwner: 'VP Engineering' }),
  ],
  phases: [
    {
      id: 'p1',
      title: 'Set up',
      note: 'Two services report into the project.',
      milestoneId: 'm1',
      percent: 100,
      startDay: '2026-11-02',
      endDay: '2026-11-06',
      tasks: [
        line('t1', 'Create the project and invite the team', '2026-11-03', { status: 'completed' }),
        line('t2', 'Instrument the booking service', '2026-11-05', {
          status: 'in_progress',
          theirOwner: 'Backend lead',
        }),
      ],
    },
    {
      id: 'p2',
      title: 'Prove it',
      note: '',
      milestoneId: 'm3',
      percent: 0,
      startDay: '2026-11-09',
      endDay: '2026-11-20',
      tasks: [
        line('t3', 'Break a release on purpose', '2026-11-12', { status: 'blocked', theirOwner: 'Release manager' }),
      ],
    },
  ],
  criteria: [
    {
      id: 'c1',
      title: 'Time to find the owner of an error',
      metric: 'Minutes from first event to assignment',
      target: 'under 15 minutes',
      actual: '',
      howMeasured: 'Ten errors of the pilot, from the issue history',
      result: 'open',
      ticked: false,
      evidenceUrl: 'https://example.com/evidence',
    },
  ],
  stack: [
    { id: 's1', name: 'Next.js', note: 'The booking front end', state: 'proposed' },
    { id: 's2', name: 'Python 3.13', note: '', state: 'confirmed' },
  ],
  links: [
    {
      id: 'l1',
      topic: 'Browser JavaScript',
      title: 'Next.js',
      url: 'https://docs.example.com/nextjs/',
      because: 'because you run Next.js',
    },
  ],
  team: [
    { id: 'k1', side: 'ours', name: 'Mara Kern', role: 'Solutions engineer', title: '', email: 'mara@example.com' },
    { id: 'k2', side: 'theirs', name: 'Jo Osei', role: 'Champion', title: 'Head of platform', email: null },
  ],
  values: [
    {
      id: 'v1',
      kind: 'challenge',
      said: 'Errors are found by passengers first.',
      quote: 'We hear it from the call centre.',
    },
  ],
  comments: [
    {
      id: 'n1',
      onKind: 'task',
      onId: 't3',
      author: 'Jo Osei',
      side: 'theirs',
      body: 'Not before the freeze ends.',
      saidAt: '2026-11-03T10:00:00.000Z',
    },
  ],
  signedBy: null,
  signedOn: null,
  ...more,
});
