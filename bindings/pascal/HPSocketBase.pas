// SPDX-License-Identifier: Apache-2.0
{ What stands between Pascal and the C library: loading it, what each kind of parameter is in C, errors, components, their events and
  their lifetime. The classes of HPSocket.pas are made of it; programs use that unit. }
unit HPSocketBase;

{$IFDEF FPC}{$MODE DELPHI}{$PACKRECORDS C}{$ELSE}{$ALIGN 8}{$ENDIF}
{$Q-}{$R-}

interface

uses
{$IFDEF FPC}
  {$IFDEF UNIX}cthreads, BaseUnix, initc,{$ENDIF} dynlibs,
{$ELSE}
  System.SyncObjs, Posix.Signal,
{$ENDIF}
  Classes, SysUtils, Types, Math, HPSocketC;

type
  THPAddress = record
    Address: string;
    Port: Word;
  end;

  THPHeader = record
    Name, Value: string;
  end;
  THPHeaders = array of THPHeader;
  THPStrings = TStringDynArray;
  THPConnIDs = array of THPConnID;

const
  { The empty text for an optional parameter or option, where '' stands for its default. }
  HPEmpty = #0;
  HPForever = Cardinal($FFFFFFFF);

type
  { A call that failed. ErrorCode is the errno, Symbol the C function; of Start, Stop and requests SocketError is the step that failed. }
  EHPSocket = class(EOSError)
  private
    FSocketError: THPSocketError;
    FSymbol: string;
  public
    constructor Create(const ASymbol: string; AError: Integer; AStep: THPSocketError = THPSocketError.Ok; const AStepText: string = '');
    property SocketError: THPSocketError read FSocketError;
    property Symbol: string read FSymbol;
  end;

  { This library was built without that part. }
  EHPNotBuilt = class(Exception);

  THPExceptionEvent = procedure(Sender: TObject; E: Exception) of object;
  THPExceptionProc = procedure(Sender: TObject; E: Exception);

  { --- what the generated classes are made of --- }

  THPCreate = function(Listener: Pointer): Pointer; cdecl;
  THPCreateListener = function: Pointer; cdecl;
  THPDestroy = procedure(Handle: Pointer); cdecl;
  THPStop = function(Handle: Pointer): Integer; cdecl;
  THPSetEvent = procedure(Listener, Callback: Pointer); cdecl;

  { The C functions of a class. }
  THPMade = record
    Make: THPCreate;
    Unmake: THPDestroy;
    MakeListener: THPCreateListener;
    UnmakeListener: THPDestroy;
    Stop: THPStop;
  end;

  THPCHeader = record
    Name, Value: PAnsiChar;
  end;
  THPCHeaders = array of THPCHeader;
  THPCTexts = array of PAnsiChar;
  THPCBuffer = record
    Count: Cardinal;
    Data: Pointer;
  end;
  THPCBuffers = array of THPCBuffer;

  { Arguments of a call as C wants them; they live as long as this record. }
  THPKeep = record
  private
    FTexts: array of RawByteString;
    FHeaders: THPCHeaders;
    FStrings: THPCTexts;
    FBuffers: array of THPCBuffers;
  public
    function Text(const S: string): PAnsiChar;
    function Optional(const S: string): PAnsiChar; // '' is null
    function Headers(const Values: THPHeaders): Pointer;
    function Strings(const Values: array of string): Pointer;
    function Buffers(const Values: array of TBytes): Pointer;
    function Buffer(const Value: TBytes): Pointer; // nil is null
    function Mask(const Value: TBytes): Pointer;
  end;

  THPMask = {$IFDEF FPC}TFPUExceptionMask{$ELSE}TArithmeticExceptionMask{$ENDIF};
  THPSignal = {$IFDEF FPC}PRTLEvent{$ELSE}TEvent{$ENDIF};

  THPComponent = class;

  { What events find by the handle that they get. It outlives its component and is used again, never freed: an event may look at any. }
  PHPGate = ^THPGate;
  THPGate = record
    Handle: Pointer; // nil: free
    Next: PHPGate; // of its bucket
    Component: THPComponent;
    Made: THPMade;
    Listener: Pointer;
    Calls, Events: Integer; // that are inside
    Shut, Mute, Closed: Integer; // no more calls; no more events; it is destroyed
    Ownerless: Boolean; // who closes it gives it back
    Drained, Quiet, Gone: THPSignal;
  end;

  { An event that runs, on the stack of its thread. }
  PHPEvent = ^THPEvent;
  THPEvent = record
    Gate: PHPGate;
    Outer: PHPEvent;
    Component: THPComponent;
    Mask: THPMask; // of the library
  end;

  { A component of the library. }
  THPComponent = class(TComponent)
  private
    FGate: PHPGate;
    FOnException: THPExceptionEvent;
    function GetClosed: Boolean;
    procedure CloseForGood;
  protected
    FStarted: Boolean; // of those that do not tell their state
    function Made: THPMade; virtual;
    { Runs: settings and events are fixed. }
    function IsRunning(Handle: Pointer): Boolean; virtual;
    { The step that failed last. }
    function StepOf(Handle: Pointer; out Text: string): THPSocketError; virtual;
    { A call goes in, with the handle as result; and comes out, with what C returned. }
    function Enter: Pointer;
    function EnterStopped(const Symbol: string): Pointer;
    procedure Leave;
    procedure Done(Returned: Integer; const Symbol: string);
    procedure DoneStep(Returned: Integer; const Symbol: string);
    procedure SetEvent(Setter: THPSetEvent; Wanted: Boolean; Callback: Pointer; const Name: string);
  public
    constructor Create(AOwner: TComponent = nil); override;
    destructor Destroy; override;
    procedure BeforeDestruction; override;
    { Stops and destroys what is behind this object, and waits for calls and events; inside an event another thread does it, and the
      events to come still come. May be called twice. Free does it, too. }
    procedure Close;
    property Closed: Boolean read GetClosed;
  published
    { An exception in one of its events, on the thread of that event. Without it: HPOnException. }
    property OnException: THPExceptionEvent read FOnException write FOnException;
  end;

var
  { Exceptions in events of components without an OnException; nil: they are written to the standard error. }
  HPOnException: THPExceptionProc = nil;

{ ['X-Name', 'value', 'X-Other', ...] as headers. }
function HPHeaders(const NamesAndValues: array of string): THPHeaders;

{ Bytes that are a text in UTF-8, and a text as such bytes. }
function HPToString(const Data: TBytes): string;
function HPToBytes(const Text: string): TBytes;

{ Loads the library named by the environment variable HPSOCKET_LIBRARY, or libhpsocket4c.so.6. The first component does it. }
procedure HPLoad;

{ --- for HPSocket.pas --- }

function HPErrno: Integer;
function HPInEvent: Boolean;
procedure HPCheck(Returned: Integer; const Symbol: string);
{ Whether a list is to be asked for again, with room for Count; raises what failed. }
function HPAgain(Returned: Integer; Room, Count: Cardinal; const Symbol: string): Boolean;
procedure HPFetched(Returned: Integer; const Symbol: string);
{ A length as C takes it. }
function HPCount(Count: NativeInt): Integer;
function HPText(S: PAnsiChar): string;
function HPBytes(Data: Pointer; Count: Integer): TBytes;
function HPMask(Data: Pointer): TBytes;
function HPTextsOf(const Items: THPCTexts): THPStrings;
function HPHeadersOf(const Items: THPCHeaders): THPHeaders;
{ Exceptions of floating point are off in C, and a thread inherits that from the one that makes it: around calls that make threads. }
function HPFloatsAsInC: THPMask;
procedure HPFloatsAsBefore(const Mask: THPMask);
{ The component of an event; False: it is not to be told. }
function HPBegin(out Event: THPEvent; Handle: Pointer): Boolean;
procedure HPFailed(const Event: THPEvent);
procedure HPEnd(const Event: THPEvent);

implementation

const
  TOO_LONG = 90; // EMSGSIZE
  NOT_THERE = 57; // EBADSLT
  NOT_PERMITTED = 1; // EPERM
  BAD_HANDLE = 9; // EBADF
  NO_ROOM = 105; // ENOBUFS
  INVALID = 22; // EINVAL

{ --- what differs between the two compilers --- }

var
  Guard: {$IFDEF FPC}TRTLCriticalSection{$ELSE}TCriticalSection{$ENDIF}; // of gates, closers, loading

{$IFDEF FPC}

procedure Lock;
begin
  EnterCriticalSection(Guard);
end;

procedure Unlock;
begin
  LeaveCriticalSection(Guard);
end;

function HPErrno: Integer;
begin
  Result := fpgetCerrno;
end;

function Incremented(var Value: Integer): Integer; inline;
begin
  Result := InterlockedIncrement(Value);
end;

function Decremented(var Value: Integer): Integer; inline;
begin
  Result := InterlockedDecrement(Value);
end;

function Exchanged(var Value: Integer; NewValue: Integer): Integer; inline;
begin
  Result := InterlockedExchange(Value, NewValue);
end;

function Ticks: UInt64;
begin
  Result := GetTickCount64;
end;

function NewSignal: THPSignal;
begin
  Result := RTLEventCreate;
end;

procedure FreeSignal(Signal: THPSignal);
begin
  RTLEventDestroy(Signal);
end;

procedure WaitFor(Signal: THPSignal);
begin
  RTLEventWaitFor(Signal);
end;

procedure WaitAtMost(Signal: THPSignal; Milliseconds: Integer);
begin
  RTLEventWaitFor(Signal, Milliseconds);
end;

procedure Fire(Signal: THPSignal);
begin
  RTLEventSetEvent(Signal);
end;

procedure ChangeSignals(How: Integer; NewSet, OldSet: Pointer); cdecl; external 'c' name 'pthread_sigmask';

{ Threads of the library have all signals blocked; those by which the RTL notices a nil pointer must come. }
procedure AllowErrorSignals;
var
  Signals: TSigSet;
  Longer: array[0..127] of Byte; // the sigset_t of C is longer than the kernel's
begin
  fpSigEmptySet(Signals);
  fpSigAddSet(Signals, SIGSEGV);
  fpSigAddSet(Signals, SIGBUS);
  fpSigAddSet(Signals, SIGFPE);
  fpSigAddSet(Signals, SIGILL);
  FillChar(Longer, SizeOf(Longer), 0);
  Move(Signals, Longer, SizeOf(Signals));
  ChangeSignals(SIG_UNBLOCK, @Longer, nil);
end;

{$ELSE}

procedure Lock;
begin
  Guard.Enter;
end;

procedure Unlock;
begin
  Guard.Leave;
end;

function HPErrno: Integer;
begin
  Result := GetLastError;
end;

function Incremented(var Value: Integer): Integer; inline;
begin
  Result := AtomicIncrement(Value);
end;

function Decremented(var Value: Integer): Integer; inline;
begin
  Result := AtomicDecrement(Value);
end;

function Exchanged(var Value: Integer; NewValue: Integer): Integer; inline;
begin
  Result := AtomicExchange(Value, NewValue);
end;

function Ticks: UInt64;
begin
  Result := TThread.GetTickCount64;
end;

function NewSignal: THPSignal;
begin
  Result := TEvent.Create(nil, False, False, '');
end;

procedure FreeSignal(Signal: THPSignal);
begin
  Signal.Free;
end;

procedure WaitFor(Signal: THPSignal);
begin
  Signal.WaitFor(INFINITE);
end;

procedure WaitAtMost(Signal: THPSignal; Milliseconds: Integer);
begin
  Signal.WaitFor(Milliseconds);
end;

procedure Fire(Signal: THPSignal);
begin
  Signal.SetEvent;
end;

procedure AllowErrorSignals;
var
  Signals: sigset_t;
begin
  sigemptyset(Signals);
  sigaddset(Signals, SIGSEGV);
  sigaddset(Signals, SIGBUS);
  sigaddset(Signals, SIGFPE);
  sigaddset(Signals, SIGILL);
  pthread_sigmask(SIG_UNBLOCK, @Signals, nil);
end;

{$ENDIF}

{ --- loading --- }

var
  Loaded: Boolean;
  OwnMask: THPMask; // of the program

function FindGate(Handle: Pointer): PHPGate; forward;
procedure LeaveCall(Gate: PHPGate); forward;

{ What a function is that this library does not have. The handle, if it gets one, is that of a component which counts the call. }
procedure Absent(Handle: Pointer); cdecl;
var
  Gate: PHPGate;
begin
  Gate := FindGate(Handle);
  if Gate <> nil then
    LeaveCall(Gate);
  raise EHPNotBuilt.Create('this library was built without that function');
end;

procedure HPLoad;
var
  Name: string;
  Handle: {$IFDEF FPC}TLibHandle{$ELSE}HMODULE{$ENDIF};
  Place: PPointer;
  Symbol: PAnsiChar;
begin
  if Loaded then
    Exit;
  Lock;
  try
    if Loaded then
      Exit;
    Name := GetEnvironmentVariable('HPSOCKET_LIBRARY');
    if Name = '' then
      Name := 'libhpsocket4c.so.6';
    Handle := LoadLibrary({$IFDEF FPC}Name{$ELSE}PChar(Name){$ENDIF});
    if Handle = 0 then
      raise EInOutError.CreateFmt('%s does not load%s', [Name, {$IFDEF FPC}': ' + GetLoadErrorStr{$ELSE}''{$ENDIF}]);
    Place := @Api;
    for Symbol in ApiNames do
    begin
      Place^ := GetProcAddress(Handle, {$IFDEF FPC}Symbol{$ELSE}PChar(string(AnsiString(Symbol))){$ENDIF});
      if Place^ = nil then
        Place^ := @Absent;
      Inc(Place);
    end;
    IsMultiThread := True; // events come on threads that are not the RTL's
    OwnMask := GetExceptionMask;
    Loaded := True;
  finally
    Unlock;
  end;
end;

{ --- errors --- }

constructor EHPSocket.Create(const ASymbol: string; AError: Integer; AStep: THPSocketError; const AStepText: string);
begin
  if AStep = THPSocketError.Ok then
    inherited CreateFmt('%s: %s', [ASymbol, SysErrorMessage(AError)])
  else
    inherited CreateFmt('%s: %s: %s', [AStepText, ASymbol, SysErrorMessage(AError)]);
  ErrorCode := AError;
  FSocketError := AStep;
  FSymbol := ASymbol;
end;

function Refused(const Symbol, Why: string; Error: Integer): EHPSocket;
begin
  Result := EHPSocket.Create(Symbol, Error);
  Result.Message := Symbol + ': ' + Why;
end;

procedure HPCheck(Returned: Integer; const Symbol: string);
var
  Error: Integer;
begin
  Error := HPErrno;
  if Returned = 0 then
    raise EHPSocket.Create(Symbol, Error);
end;

function HPAgain(Returned: Integer; Room, Count: Cardinal; const Symbol: string): Boolean;
var
  Error: Integer;
begin
  Error := HPErrno;
  Result := (Returned = 0) and (Count > Room);
  { an empty list is told as one for which there is no room }
  if (Returned = 0) and not Result and not ((Count = 0) and (Error = NO_ROOM)) then
    raise EHPSocket.Create(Symbol, Error);
end;

procedure HPFetched(Returned: Integer; const Symbol: string);
begin
  case Returned of
    0: ;
    1: raise EHPSocket.Create(Symbol, TOO_LONG);
    2: raise EHPSocket.Create(Symbol, NOT_THERE);
  else
    raise EHPSocket.Create(Symbol, INVALID);
  end;
end;

{ --- kinds --- }

function HPHeaders(const NamesAndValues: array of string): THPHeaders;
var
  I: Integer;
begin
  if Odd(Length(NamesAndValues)) then
    raise EArgumentException.Create('a header without a value');
  Result := nil;
  SetLength(Result, Length(NamesAndValues) div 2);
  for I := 0 to High(Result) do
  begin
    Result[I].Name := NamesAndValues[2 * I];
    Result[I].Value := NamesAndValues[2 * I + 1];
  end;
end;

{ A string of FPC is UTF-8 already: its bytes are passed on as they are. }
function HPText(S: PAnsiChar): string;
begin
{$IFDEF FPC}
  Result := S;
{$ELSE}
  Result := UTF8ToString(S);
{$ENDIF}
end;

function Utf8(const S: string): RawByteString;
begin
  if S = HPEmpty then
    Exit('');
  if Pos(#0, S) > 0 then
    raise EArgumentException.Create('a NUL in a text');
{$IFDEF FPC}
  Result := S;
{$ELSE}
  Result := UTF8Encode(S);
{$ENDIF}
end;

function HPBytes(Data: Pointer; Count: Integer): TBytes;
begin
  Result := nil;
  if (Data = nil) or (Count <= 0) then
    Exit;
  SetLength(Result, Count);
  Move(Data^, Result[0], Count);
end;

function HPCount(Count: NativeInt): Integer;
begin
  if Count > MaxInt then
    raise EHPSocket.Create('more than 2^31-1 bytes in one call', TOO_LONG);
  Result := Count;
end;

function HPToString(const Data: TBytes): string;
begin
{$IFDEF FPC}
  SetString(Result, PAnsiChar(Data), Length(Data));
{$ELSE}
  Result := TEncoding.UTF8.GetString(Data);
{$ENDIF}
end;

function HPToBytes(const Text: string): TBytes;
var
  Raw: RawByteString;
begin
  Raw := {$IFDEF FPC}Text{$ELSE}UTF8Encode(Text){$ENDIF};
  Result := HPBytes(Pointer(Raw), Length(Raw));
end;

function HPMask(Data: Pointer): TBytes;
begin
  Result := HPBytes(Data, 4);
end;

function HPTextsOf(const Items: THPCTexts): THPStrings;
var
  I: Integer;
begin
  Result := nil;
  SetLength(Result, Length(Items));
  for I := 0 to High(Items) do
    Result[I] := HPText(Items[I]);
end;

function HPHeadersOf(const Items: THPCHeaders): THPHeaders;
var
  I: Integer;
begin
  Result := nil;
  SetLength(Result, Length(Items));
  for I := 0 to High(Items) do
  begin
    Result[I].Name := HPText(Items[I].Name);
    Result[I].Value := HPText(Items[I].Value);
  end;
end;

function THPKeep.Text(const S: string): PAnsiChar;
begin
  SetLength(FTexts, Length(FTexts) + 1);
  FTexts[High(FTexts)] := Utf8(S);
  Result := PAnsiChar(FTexts[High(FTexts)]);
end;

function THPKeep.Optional(const S: string): PAnsiChar;
begin
  if S = '' then
    Result := nil
  else
    Result := Text(S);
end;

function THPKeep.Headers(const Values: THPHeaders): Pointer;
var
  I: Integer;
begin
  SetLength(FHeaders, Length(Values));
  for I := 0 to High(Values) do
  begin
    FHeaders[I].Name := Text(Values[I].Name);
    FHeaders[I].Value := Text(Values[I].Value);
  end;
  Result := Pointer(FHeaders);
end;

function THPKeep.Strings(const Values: array of string): Pointer;
var
  I: Integer;
begin
  SetLength(FStrings, Length(Values));
  for I := 0 to High(Values) do
    FStrings[I] := Text(Values[I]);
  Result := Pointer(FStrings);
end;

function THPKeep.Buffers(const Values: array of TBytes): Pointer;
var
  Made: THPCBuffers;
  I: Integer;
begin
  Made := nil;
  SetLength(Made, Length(Values));
  for I := 0 to High(Values) do
  begin
    Made[I].Count := HPCount(Length(Values[I]));
    Made[I].Data := Pointer(Values[I]);
  end;
  SetLength(FBuffers, Length(FBuffers) + 1);
  FBuffers[High(FBuffers)] := Made;
  Result := Pointer(Made);
end;

function THPKeep.Buffer(const Value: TBytes): Pointer;
begin
  if Value = nil then
    Result := nil
  else
    Result := Buffers([Value]);
end;

function THPKeep.Mask(const Value: TBytes): Pointer;
begin
  if (Value <> nil) and (Length(Value) <> 4) then
    raise EArgumentException.Create('a mask has 4 bytes');
  Result := Pointer(Value);
end;

{ --- gates --- }

const
  BUCKETS = 1024;

type
  TCloser = class(TThread)
  private
    FGate: PHPGate;
  protected
    procedure Execute; override;
  end;

var
  Gates: array[0..BUCKETS - 1] of PHPGate;
  Closers: TList;
  Ending: Boolean; // of the program

threadvar
  Innermost: PHPEvent; // of the events that run on this thread
  Prepared: Boolean; // the thread

function BucketOf(Handle: Pointer): NativeUInt; inline;
begin
  Result := (NativeUInt(Handle) * NativeUInt($9E3779B97F4A7C15)) shr 54;
end;

function FindGate(Handle: Pointer): PHPGate;
begin
  Result := Gates[BucketOf(Handle)];
  while (Result <> nil) and (Result.Handle <> Handle) do
    Result := Result.Next;
end;

function OpenGate(Component: THPComponent; const Made: THPMade; Handle, Listener: Pointer): PHPGate;
begin
  Lock;
  try
    Result := Gates[BucketOf(Handle)];
    while (Result <> nil) and (Result.Component <> nil) do
      Result := Result.Next;
    if Result = nil then
    begin
      Result := AllocMem(SizeOf(THPGate));
      Result.Drained := NewSignal;
      Result.Quiet := NewSignal;
      Result.Gone := NewSignal;
      Result.Next := Gates[BucketOf(Handle)];
      Gates[BucketOf(Handle)] := Result;
    end;
    Result.Component := Component;
    Result.Made := Made;
    Result.Listener := Listener;
    Result.Shut := 0;
    Result.Mute := 0;
    Result.Closed := 0;
    Result.Ownerless := False;
    Result.Handle := Handle;
  finally
    Unlock;
  end;
end;

{ Outside events. }
procedure CloseGate(Gate: PHPGate);
begin
  Gate.Made.Stop(Gate.Handle); // wakes calls that wait
  while Gate.Calls > 0 do
    WaitFor(Gate.Drained);
  Gate.Made.Unmake(Gate.Handle);
  Gate.Made.UnmakeListener(Gate.Listener);
  Lock;
  Gate.Handle := nil;
  Gate.Closed := 1;
  if Gate.Ownerless then
    Gate.Component := nil;
  Unlock;
  Fire(Gate.Gone);
end;

procedure TCloser.Execute;
begin
  CloseGate(FGate);
end;

procedure CloseElsewhere(Gate: PHPGate);
var
  Closer: TCloser;
  Ended: TList;
  I: Integer;
begin
  Closer := TCloser.Create(True);
  Closer.FGate := Gate;
  Ended := TList.Create;
  Lock;
  for I := Closers.Count - 1 downto 0 do
    if TCloser(Closers[I]).Finished then
    begin
      Ended.Add(Closers[I]);
      Closers.Delete(I);
    end;
  Closers.Add(Closer);
  Closer.Start; // before anybody else may free it
  Unlock;
  for I := 0 to Ended.Count - 1 do
    TCloser(Ended[I]).Free;
  Ended.Free;
end;

procedure LeaveCall(Gate: PHPGate);
begin
  if (Decremented(Gate.Calls) = 0) and (Gate.Shut <> 0) then
    Fire(Gate.Drained);
end;

{ How many events of it run on this thread. }
function OwnEvents(Gate: PHPGate): Integer;
var
  Event: PHPEvent;
begin
  Result := 0;
  Event := Innermost;
  while Event <> nil do
  begin
    if Event.Gate = Gate then
      Inc(Result);
    Event := Event.Outer;
  end;
end;

{ --- events --- }

function HPFloatsAsInC: THPMask;
begin
  Result := GetExceptionMask;
  SetExceptionMask([exInvalidOp, exDenormalized, exZeroDivide, exOverflow, exUnderflow, exPrecision]);
end;

procedure HPFloatsAsBefore(const Mask: THPMask);
begin
  SetExceptionMask(Mask);
end;

procedure LeaveEvent(Gate: PHPGate);
begin
  Decremented(Gate.Events);
  if Gate.Mute <> 0 then
    Fire(Gate.Quiet);
end;

function HPBegin(out Event: THPEvent; Handle: Pointer): Boolean;
begin
  Result := False;
  if Ending then
    Exit;
  Event.Mask := GetExceptionMask;
  Event.Gate := FindGate(Handle);
  if Event.Gate = nil then
    Exit;
  Incremented(Event.Gate.Events);
  if Event.Gate.Mute <> 0 then
  begin
    LeaveEvent(Event.Gate);
    Exit;
  end;
  if not Prepared then
  begin
    AllowErrorSignals;
    Prepared := True;
  end;
  SetExceptionMask(OwnMask);
  Event.Component := Event.Gate.Component;
  Event.Outer := Innermost;
  Innermost := @Event;
  Result := True;
end;

function HPInEvent: Boolean;
begin
  Result := Innermost <> nil;
end;

procedure HPEnd(const Event: THPEvent);
begin
  Innermost := Event.Outer;
  LeaveEvent(Event.Gate);
  SetExceptionMask(Event.Mask);
end;

procedure Report(Sender: TObject; E: Exception);
var
  Name: string;
begin
  if Assigned(HPOnException) then
    HPOnException(Sender, E)
  else
  begin
    Name := 'HPSocket';
    if Sender <> nil then
      Name := Sender.ClassName;
    WriteLn(ErrOutput, Name, ': ', E.ClassName, ': ', E.Message);
    Flush(ErrOutput);
  end;
end;

procedure HPFailed(const Event: THPEvent);
var
  E: Exception;
begin
  try
    if not (ExceptObject is Exception) or (ExceptObject is EAbort) then
      Exit;
    E := Exception(ExceptObject);
    if Event.Gate.Mute <> 0 then // it has been freed inside the event
      Report(nil, E)
    else if Assigned(Event.Component.FOnException) then
      Event.Component.FOnException(Event.Component, E)
    else
      Report(Event.Component, E);
  except
    // nothing may pass into C
  end;
end;

{ --- components --- }

constructor THPComponent.Create(AOwner: TComponent);
var
  Own: THPMade;
  Handle, Listener: Pointer;
  Error: Integer;
begin
  inherited Create(AOwner);
  HPLoad;
  Own := Made;
  if not Assigned(Own.Make) then
    raise EAbstractError.CreateFmt('%s is only a base', [ClassName]);
  if @Own.Make = @Absent then
    raise EHPNotBuilt.CreateFmt('this library was built without %s', [ClassName]);
  Listener := Own.MakeListener();
  HPCheck(Ord(Listener <> nil), ClassName);
  Handle := Own.Make(Listener);
  Error := HPErrno;
  if Handle = nil then
  begin
    Own.UnmakeListener(Listener);
    raise EHPSocket.Create(ClassName, Error);
  end;
  FGate := OpenGate(Self, Own, Handle, Listener);
end;

procedure THPComponent.CloseForGood;
begin
  if Innermost <> nil then
  begin
    Exchanged(FGate.Mute, 1);
    while FGate.Events > OwnEvents(FGate) do
      WaitFor(FGate.Quiet);
  end;
  Close;
end;

procedure THPComponent.BeforeDestruction;
begin
  CloseForGood;
  inherited;
end;

destructor THPComponent.Destroy;
begin
  if FGate <> nil then
  begin
    if FGate.Shut = 0 then // the constructor of a subclass failed
      CloseForGood;
    Lock;
    if FGate.Closed <> 0 then
      FGate.Component := nil
    else
      FGate.Ownerless := True;
    Unlock;
  end;
  inherited;
end;

procedure THPComponent.Close;
var
  Gate: PHPGate;
begin
  Gate := FGate;
  if Exchanged(Gate.Shut, 1) = 0 then
  begin
    if Innermost = nil then
      CloseGate(Gate)
    else
      CloseElsewhere(Gate);
  end
  else if Innermost = nil then
  begin
    while Gate.Closed = 0 do
      WaitFor(Gate.Gone);
    Fire(Gate.Gone); // for others who wait
  end;
end;

function THPComponent.GetClosed: Boolean;
begin
  Result := FGate.Closed <> 0;
end;

function THPComponent.Made: THPMade;
begin
  FillChar(Result, SizeOf(Result), 0);
end;

function THPComponent.IsRunning(Handle: Pointer): Boolean;
begin
  Result := FStarted;
end;

function THPComponent.StepOf(Handle: Pointer; out Text: string): THPSocketError;
begin
  Text := '';
  Result := THPSocketError.Ok;
end;

function THPComponent.Enter: Pointer;
begin
  Incremented(FGate.Calls);
  if (FGate.Shut <> 0) and ((FGate.Closed <> 0) or (OwnEvents(FGate) = 0)) then
  begin
    Leave;
    raise Refused(ClassName, 'is closed', BAD_HANDLE);
  end;
  Result := FGate.Handle;
end;

function THPComponent.EnterStopped(const Symbol: string): Pointer;
begin
  Result := Enter;
  if IsRunning(Result) then
  begin
    Leave;
    raise Refused(Symbol, 'cannot be set while the component runs', NOT_PERMITTED);
  end;
end;

procedure THPComponent.Leave;
begin
  LeaveCall(FGate);
end;

procedure THPComponent.Done(Returned: Integer; const Symbol: string);
var
  Error: Integer;
begin
  Error := HPErrno;
  Leave;
  if Returned = 0 then
    raise EHPSocket.Create(Symbol, Error);
end;

procedure THPComponent.DoneStep(Returned: Integer; const Symbol: string);
var
  Error: Integer;
  Step: THPSocketError;
  Text: string;
begin
  Error := HPErrno;
  Text := '';
  Step := THPSocketError.Ok;
  if Returned = 0 then
    Step := StepOf(FGate.Handle, Text);
  Leave;
  if Returned = 0 then
    raise EHPSocket.Create(Symbol, Error, Step, Text);
end;

procedure THPComponent.SetEvent(Setter: THPSetEvent; Wanted: Boolean; Callback: Pointer; const Name: string);
begin
  EnterStopped(Name);
  try
    if Wanted then
      Setter(FGate.Listener, Callback)
    else
      Setter(FGate.Listener, nil);
  finally
    Leave;
  end;
end;

{ The program ends inside an event, by Halt: handlers on other threads need the RTL; they get a second to leave, as one may wait for us. }
procedure MuteAll;
var
  Gate: PHPGate;
  Limit: UInt64;
  I: Integer;
begin
  Limit := Ticks + 1000;
  for I := Low(Gates) to High(Gates) do
  begin
    Gate := Gates[I];
    while Gate <> nil do
    begin
      Exchanged(Gate.Mute, 1);
      while (Gate.Events > OwnEvents(Gate)) and (Ticks < Limit) do
        WaitAtMost(Gate.Quiet, 1000);
      Gate := Gate.Next;
    end;
  end;
end;

{ The program ends: no event may come when the RTL is gone. What a component needs stays: its owner may free it later still. }
procedure CloseAll;
var
  Gate: PHPGate;
  Place: ^PHPGate;
  I: Integer;
begin
  Ending := True;
  if Innermost <> nil then
  begin
    MuteAll;
    Exit;
  end;
  for I := Low(Gates) to High(Gates) do
  begin
    Gate := Gates[I];
    while Gate <> nil do
    begin
      if (Gate.Component <> nil) and (Exchanged(Gate.Shut, 1) = 0) then
        CloseGate(Gate);
      Gate := Gate.Next;
    end;
  end;
  for I := 0 to Closers.Count - 1 do
    TCloser(Closers[I]).Free;
  Closers.Free;
  for I := Low(Gates) to High(Gates) do
  begin
    Place := @Gates[I];
    while Place^ <> nil do
    begin
      Gate := Place^;
      if Gate.Component <> nil then
        Place := @Gate.Next
      else
      begin
        Place^ := Gate.Next;
        FreeSignal(Gate.Drained);
        FreeSignal(Gate.Quiet);
        FreeSignal(Gate.Gone);
        FreeMem(Gate);
      end;
    end;
  end;
end;

initialization
  {$IFDEF FPC}InitCriticalSection(Guard){$ELSE}Guard := TCriticalSection.Create{$ENDIF};
  Closers := TList.Create;

finalization
  CloseAll;

end.
