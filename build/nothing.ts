// Stands in for packages that a library loads for things that the app never asks of it.
export {}
