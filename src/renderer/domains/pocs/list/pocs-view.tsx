export function PocsView() {
  return null;
}
