/** Maps inputs through the default export of a module; results come in input order, whatever ran where. */
export type MapTasks = <Input, Output>(module: URL, inputs: Input[]) => Promise<Output[]>;

/** The default: one after another in this thread. */
export const mapSequentially: MapTasks = async <Input, Output>(module: URL, inputs: Input[]) => {
  const { default: task } = (await import(module.href)) as { default: (input: Input) => Output | Promise<Output> };
  const outputs: Output[] = [];
  for (const input of inputs) outputs.push(await task(input));
  return outputs;
};
