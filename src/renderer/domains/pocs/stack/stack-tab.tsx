import type { TabProps } from '../page/tab-props.ts';

export default function StackTab({ plan }: TabProps) {
  return <p>{plan.poc.name}</p>;
}
