const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`回眸需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。`);
  console.error(`Huimou needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
