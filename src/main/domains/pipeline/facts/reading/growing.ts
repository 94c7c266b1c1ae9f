/**
 * Numbers whose count is known only at the end. Room that became too small is given back at once rather than when
 * somebody looks for garbage; so is what was too much at the end, after which nothing can be added.
 */
export function growingNumbers() {
  let values = new Float64Array(1024);
  let size = 0;
  const resize = (places: number) => {
    values = new Float64Array(values.buffer.transfer(places * Float64Array.BYTES_PER_ELEMENT));
  };
  return {
    push(value: number) {
      if (size === values.length) resize(size * 2);
      values[size++] = value;
    },
    all(): Float64Array {
      resize(size);
      return values;
    },
  };
}

export function growingCodes() {
  let values = new Uint32Array(1024);
  let size = 0;
  const resize = (places: number) => {
    values = new Uint32Array(values.buffer.transfer(places * Uint32Array.BYTES_PER_ELEMENT));
  };
  return {
    push(value: number) {
      if (size === values.length) resize(size * 2);
      values[size++] = value;
    },
    size: () => size,
    all(): Uint32Array {
      resize(size);
      return values;
    },
  };
}
