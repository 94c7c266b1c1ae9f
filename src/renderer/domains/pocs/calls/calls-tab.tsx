import type { TabProps } from '../page/tab-props.ts';

export default function CallsTab({ plan }: TabProps) {
  return <p>{plan.poc.name}</p>;
}
