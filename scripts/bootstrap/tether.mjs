// Loaded before the program of a tethered child: when the process that started it is gone, however that came about,
// the program is asked to end as if by SIGTERM. What the program forks in turn loads this too, and is left alone.
if (process.channel && process.env.THROUGHLINE_TETHER === String(process.ppid)) {
  process.once('disconnect', () => {
    if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
    else process.exit(143);
  });
  process.channel.unref();
}
