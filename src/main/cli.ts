const x = await import('node:fs');
console.log('hello', x.existsSync('/'));
