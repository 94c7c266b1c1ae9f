/** Where the page goes when another workspace has opened: home, unless whoever opens it has a place in mind. */
const home = '/';
let next = home;

export function landAt(path: string): void {
  next = path;
}

export function takeLanding(): string {
  const path = next;
  next = home;
  return path;
}
