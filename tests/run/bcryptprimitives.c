/* The one entry of bcryptprimitives.dll that Rust's standard library asks for. Every Windows since 7 has it; Wine before
   9 has not. `tests/run/dist` gives it to such a Wine; it goes out to nobody. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
  return RtlGenRandom(bytes, (ULONG)length);
}
