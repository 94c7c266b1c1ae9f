import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packetContent } from '../../../../contract/pocs/packets.ts';
import { escapeText, html, webAddress } from '../../../../packet/html.ts';
import { asSent } from '../../../../packet/packet-body.ts';
import { brandStyle, contrast } from './brand-colour.ts';
import { digestOf } from './content.ts';
import { packetFile } from './packet-file.ts';
import { createPacketKeys } from './packet-keys.ts';
import { sampleContent } from './sample-content.ts';

const key = 'ab'.repeat(32);

describe('the markup of a packet', () => {
  it('has no way out of a text into the markup, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`<b title="${text}">${text}</b>`.safe.replace(/^<b title="|">|<\/b>$/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });
  it('takes out marks that turn the direction of reading and control characters', () => {
    expect(escapeText('pay\u202e001\u2066 \u0000\u001bnow\n')).toBe('pay001 now\n');
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', ''])(
    'does not link to %j',
    (address) => expect(webAddress(address)).toBeUndefined(),
  );
});

describe('a packet', () => {
  it('is read without a script: all that is in it stands in the file', async () => {
    const file = await packetFile({ content: sampleContent(), key });
    for (const words of ['Security review signed', 'Break a release on purpose', 'Jo Osei', 'under 15 minutes']) {
      expect(file).toContain(words);
    }
  });
  it('asks nothing of the network and lets nothing in that it did not bring', async () => {
    const file = await packetFile({ content: sampleContent(), key });
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(file)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const markup = file.replace(/<script.*?<\/script>/gs, '');
    expect(markup).not.toMatch(/<link|<iframe|src="(?!data:)|@import|url\(/);
  });
  it('cannot be left by what stands in it', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028';
    const file = await packetFile({ content: sampleContent({ name: evil, summary: evil }), key });
    expect(file.match(/<script/g)).toHaveLength(2);
    expect(file).not.toContain('<img src=x');
  });
  it('holds 40 milestones and 400 tasks in well under a megabyte', async () => {
    const [milestone] = sampleContent().milestones;
    const [phase] = sampleContent().phases;
    const many = sampleContent({
      milestones: Array.from({ length: 40 }, (_, i) => ({ ...milestone!, id: `m${i}` })),
      phases: Array.from({ length: 10 }, (_, i) => ({
        ...phase!,
        id: `p${i}`,
        tasks: Array.from({ length: 40 }, (_, j) => ({ ...phase!.tasks[0]!, id: `t${i}-${j}` })),
      })),
    });
    expect((await packetFile({ content: many, key })).length).toBeLessThan(1_000_000);
  });
  it('under a passphrase says nothing but whose it is', async () => {
    const file = await packetFile({ content: sampleContent(), key, passphrase: 'correct horse' });
    expect(file).toContain('Throughline demo');
    for (const words of ['Osprey', 'Security review', 'booking platform', key]) expect(file).not.toContain(words);
  });
  it('has a content that the boundary knows, with no field for anything internal', () => {
    expect(packetContent.safeParse(sampleContent()).success).toBe(true);
    expect(packetContent.safeParse({ ...sampleContent(), internalNote: 'x' }).success).toBe(false);
  });
  it('is the same one as long as the customer would read the same', () => {
    const one = digestOf(sampleContent());
    expect(digestOf(sampleContent({ packetId: 'other', revision: 9, madeAt: '2027-01-01T00:00:00Z' }))).toBe(one);
    expect(digestOf(sampleContent({ summary: 'Another.' }))).not.toBe(one);
  });
  it('draws a plan without dates, phases or people', () => {
    const bare = sampleContent({
      milestones: [],
      phases: [],
      criteria: [],
      stack: [],
      links: [],
      team: [],
      values: [],
    });
    expect(asSent(bare).safe).toContain('There are no milestones yet');
  });
});

describe('the colour of a brand', () => {
  it('can be read in and on, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        const [, own = '', ink = '', text = ''] =
          /--own:(.{7});--own-ink:(.{7});--own-text:(.{7})/.exec(brandStyle(colour)) ?? [];
        expect(own).toBe(colour);
        expect(contrast(ink, own)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, '#fafbfc')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('the keys of packets', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      get: async (name: string) => kept.get(name) ?? null,
      set: async (name: string, secret: string) => void kept.set(name, secret),
    };
  };
  it('are one for each packet, the same every time, and from one secret of the workspace', async () => {
    const secrets = store();
    const keys = createPacketKeys(secrets, () => 'w1');
    expect(await keys.ofPacket('a')).toBeNull();
    const one = await keys.forPacket('a');
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await keys.ofPacket('a')).toBe(one);
    expect(await keys.forPacket('b')).not.toBe(one);
    expect(await createPacketKeys(secrets, () => 'w2').forPacket('a')).not.toBe(one);
    expect([...secrets.kept.keys()]).toEqual(['poc-answers-w1', 'poc-answers-w2']);
  });
});
