// Loaded into a child started with an IPC channel: the channel closes when the parent dies, however it dies,
// and a server left behind would keep its port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
