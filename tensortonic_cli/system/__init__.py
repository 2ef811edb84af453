"""The outside world, one thing a module: workspace, catalog, progress, runner, watcher."""
