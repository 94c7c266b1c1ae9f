import { describe, expect, it } from 'vitest';
import type { DocLink, StackItem } from '../../../../contract/pocs/shapes.ts';
import { stackChanged } from './stack-changed.ts';

const platforms = [
  {
    key: 'javascript',
    title: 'JavaScript',
    frameworks: [
      { key: 'nextjs', title: 'Next.js' },
      { key: 'react', title: 'React' },
    ],
  },
  { key: 'python', title: 'Python', frameworks: [{ key: 'django', title: 'Django' }] },
];
const line = { shared: true, position: 0, createdAt: '', updatedAt: '' };
const runs = (name: string, state: StackItem['state'] = 'confirmed', keys = {}): StackItem => ({
  ...{ id: name, name, state, note: '', confirmedBy: null, platform: null, framework: null, ...line },
  ...keys,
});
const page = (topic: string, title: string, because: string, origin: DocLink['origin'] = 'catalogue'): DocLink => ({
  ...{ id: title, topic, title, because, origin, url: 'https://docs.example.com', ...line },
});
const next = page('JavaScript', 'Next.js on JavaScript', 'because you run Next.js');
const start = page('JavaScript', 'JavaScript: getting started', 'because Next.js runs on JavaScript');

describe('links that fit the stack', () => {
  it('say nothing', () => expect(stackChanged([runs('Next.js')], [next, start], platforms)).toBeUndefined());
  it('say nothing of what the catalogue does not know', () =>
    expect(stackChanged([runs('Next.js'), runs('Mainframe')], [next], platforms)).toBeUndefined());
  it('say nothing of a page that another technology on the platform keeps', () => {
    const react = page('JavaScript', 'React on JavaScript', 'because you run React');
    expect(stackChanged([runs('React')], [react, start], platforms)).toBeUndefined();
  });
  it('say nothing of a platform’s page that was chosen for the platform itself', () => {
    const whole = page('JavaScript', 'JavaScript: getting started', 'because you run JavaScript');
    expect(stackChanged([runs('Next.js')], [next, whole], platforms)).toBeUndefined();
  });
  it('say nothing of own links', () =>
    expect(stackChanged([], [page('Security', 'Our report', '', 'own')], platforms)).toBeUndefined());
});

describe('links that no longer fit', () => {
  it('are told by a technology that came', () =>
    expect(stackChanged([runs('Next.js'), runs('Django')], [next], platforms)).toBe(
      'Django came into the stack since.',
    ));
  it('are told by a technology that is named by its key', () =>
    expect(
      stackChanged([runs('Shop', 'confirmed', { platform: 'python', framework: 'django' })], [], platforms),
    ).toContain('Shop'));
  it('are told by one that went', () =>
    expect(stackChanged([runs('Django')], [page('Python', 'Django on Python', ''), next], platforms)).toBe(
      'One link is for what is no longer run.',
    ));
  it('are told by one that was declined, though another runs on the same platform', () => {
    const react = page('JavaScript', 'React on JavaScript', 'because you run React');
    expect(stackChanged([runs('React'), runs('Next.js', 'declined')], [react, next], platforms)).toContain('One link');
  });
  it('follow the confirmed ones once there are any', () =>
    expect(stackChanged([runs('Next.js'), runs('Django', 'proposed')], [next], platforms)).toBeUndefined());
});
