/** Numbers whose count is known only at the end. */
export function growingNumbers() {
  let values = new Float64Array(1024);
  let size = 0;
  return {
    push(value: number) {
      if (size === values.length) {
        const wider = new Float64Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size++] = value;
    },
    all: () => values.slice(0, size),
  };
}

export function growingCodes() {
  let values = new Uint32Array(1024);
  let size = 0;
  return {
    push(value: number) {
      if (size === values.length) {
        const wider = new Uint32Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size++] = value;
    },
    size: () => size,
    all: () => values.slice(0, size),
  };
}
