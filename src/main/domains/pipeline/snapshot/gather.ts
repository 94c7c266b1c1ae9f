/** The numbers at some places; NaN beyond the end. Written as a loop, as `from` with a function takes ten times as long. */
export function gatherNumbers(values: Float64Array, places: Uint32Array): Float64Array {
  const gathered = new Float64Array(places.length);
  for (let i = 0; i < gathered.length; i++) gathered[i] = values[places[i] ?? 0] ?? Number.NaN;
  return gathered;
}

/** The codes at some places; 0 beyond the end. */
export function gatherCodes(values: Uint32Array | Int32Array | Uint8Array, places: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(places.length);
  for (let i = 0; i < gathered.length; i++) gathered[i] = values[places[i] ?? 0] ?? 0;
  return gathered;
}
