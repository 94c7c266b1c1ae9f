import type { TabProps } from '../page/tab-props.ts';

export default function ValuesTab({ plan }: TabProps) {
  return <p>{plan.poc.name}</p>;
}
